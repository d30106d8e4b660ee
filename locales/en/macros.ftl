# Refusals about macros.
macros-no-such-macro = There is no such macro. It may have been removed.
macros-needs-lead = Only leads change macros that others use too.
macros-name = Please give the macro a name of up to { $max } characters.
macros-folder = The name of the folder can have up to { $max } characters.
macros-empty = Please write a text, or choose what the macro does.
macros-too-long = A text can have up to { $max } characters.
macros-unknown-variable = Nobody knows the variable “{ $name }”. Please choose one of the list.
macros-too-many-actions = A macro can do up to { $max } things.
macros-bad-team = Please choose a team that you lead.
macros-full = There are { $max } macros already. Please remove one first.
macros-stale = Somebody changed this macro meanwhile. Please look at it anew.
