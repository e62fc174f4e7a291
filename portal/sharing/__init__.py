"""What other sites show of a page: a drawn picture of 1200 × 630 pixels, its words, linked data."""
