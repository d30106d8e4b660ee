guard-blocked = Neke od ovih riječi mogle bi povrijediti kupca. Odaberite, molimo Vas, druge ili napišite zašto ove moraju ostati.
guard-override-empty = Napišite, molimo Vas, u nekoliko riječi zašto ovo mora ostati ovako.
guard-override-too-long = Skratite, molimo Vas, obrazloženje na najviše { $limit } znakova.
