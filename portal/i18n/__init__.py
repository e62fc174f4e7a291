"""Languages of the portal: prefixes, alternates, sitemap, formats of numbers and dates."""
