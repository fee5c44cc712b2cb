"""What every surface shows, decided once: words, fractions and order, but no pixels and no Qt."""
