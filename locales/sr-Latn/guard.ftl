guard-blocked = Neke od ovih reči mogle bi da povrede kupca. Izaberite, molimo Vas, druge ili napišite zašto ove moraju da ostanu.
guard-override-empty = Napišite, molimo Vas, u nekoliko reči zašto ovo mora da ostane ovako.
guard-override-too-long = Skratite, molimo Vas, obrazloženje na najviše { $limit } znakova.
