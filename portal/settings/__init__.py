"""Settings: `base` is safe for production; the others change only what differs."""
