/** What is kept from one start of the program to the next: settings, recent files, unsaved work. Knows no folder. */
package symmetrylab.viewmodel.kept;
