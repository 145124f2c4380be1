/** Tables and JSON as text. Know nothing of what stands in them. */
package symmetrylab.cli.table;
