/** What to export and how, the exports that wait, and the command that does the same. Knows no dialog. */
package symmetrylab.viewmodel.export;
