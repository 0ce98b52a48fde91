delete from removal_tally where system = $1 and at <= $2
