"""What every PDF shares: names in all scripts, page frames, blocks, forms and codes; knows no database."""
