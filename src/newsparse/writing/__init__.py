"""From fields to text: how an item is spelled, how a listing is printed and edited, and whether it reads back."""
