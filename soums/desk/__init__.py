"""The desk of an administration: who may write about which places."""
