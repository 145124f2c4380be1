/** Controls shared by several parts of the window: fields, choices, forms, icons. Knows no view model. */
package symmetrylab.view.control;
