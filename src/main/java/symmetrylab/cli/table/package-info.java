/** Tables as aligned text. Knows nothing of their contents. */
package symmetrylab.cli.table;
