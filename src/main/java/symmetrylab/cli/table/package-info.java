/** Tables as CSV and as aligned text. Knows nothing of their contents. */
package symmetrylab.cli.table;
