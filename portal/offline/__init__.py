"""What stays readable without a network: the service worker, the web manifest, the pages about it.

The worker itself is `portal/static/js/sw.js`; what it keeps never leaves the reader's device.
"""
