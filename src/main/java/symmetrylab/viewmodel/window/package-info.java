/** The open file, export and notices. Knows no dialog. */
package symmetrylab.viewmodel.window;
