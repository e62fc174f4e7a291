"""Made-up listings for trying the portal: marked as samples wherever they stand."""
