/** The command {@code run}: trains, prints a summary, writes tables and JSON. */
package symmetrylab.cli.run;
