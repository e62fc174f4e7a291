"""Two engines with one face: Elasticsearch, and the portal's own database when it is away."""
