"""Guides, checklists, support programmes and organisations. Stands on soums and portal."""
