/** The command {@code sweep}: trains from many starts and counts how often training succeeds. */
package symmetrylab.cli.sweep;
