"""The blocks that packs are made of: each turns what a pack holds into pieces of pages."""
