/** What all commands share: arguments, terminal, exit codes, failures. Knows no command. */
package symmetrylab.cli.console;
