"""What the desks of all rooms stand on: who may touch which object."""
