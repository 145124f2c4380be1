/**
 * Controls that several parts of the window are built of: fields, choices, forms, icons. Know nothing of networks.
 */
package symmetrylab.view.control;
