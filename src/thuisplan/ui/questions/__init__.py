"""One question at a time, wherever a child works something out: what is drawn, said and looked at again."""
