"""Everything on the screen: the only Qt and the only Dutch."""
