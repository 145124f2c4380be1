/** Controls that several parts of the window are built of: fields, choices, forms, icons. Knows no view model. */
package symmetrylab.view.control;
