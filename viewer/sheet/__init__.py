"""What a fact sheet is: frozen values, with no behaviour beyond their own."""
