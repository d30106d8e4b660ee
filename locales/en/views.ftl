# Refusals
views-no-such-view = This view does not exist, or it belongs to somebody else.
views-not-yours = Views of a team are changed by its leads, views for everybody by admins.
views-name = Please give the view a name of { $max } characters at most.
views-unknown-word = Please choose one of the columns, sort orders and modes that the list has.
views-too-many = There is room for { $max } views. Please remove one first.
views-stale = A colleague has just changed this view. Please look at it once more.
views-filter-shape = This filter cannot be read: it needs conditions in groups of { "all" } or { "any" }.
views-filter-field = There is no such field to filter by.
views-filter-test = This field cannot be compared in that way.
views-filter-value = This value does not fit the field.
views-filter-too-deep = Groups can be nested { $depth } deep.
views-filter-too-many = A filter has room for { $conditions } conditions with { $values } values each.
