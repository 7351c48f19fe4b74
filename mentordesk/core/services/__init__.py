"""What needs several rooms or an engine."""
