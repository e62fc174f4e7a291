"""What makes, checks and shows a checkout; nothing here is part of the running portal."""
