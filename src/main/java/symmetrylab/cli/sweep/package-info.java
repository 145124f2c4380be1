/** The command {@code sweep}: trains from many starts and says how often it went well. */
package symmetrylab.cli.sweep;
