"""What the words typed so far may become: places, topics, pages. Start reading at `completing`."""
