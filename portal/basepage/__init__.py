"""The base page that every page type of the portal stands on, and nothing else."""
