"""Development tools that make the gate's sentence model; they need torch, the product does not."""
