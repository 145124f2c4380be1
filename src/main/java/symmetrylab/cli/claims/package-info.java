/** The command {@code claims}: tries claims out and prints what came of them. */
package symmetrylab.cli.claims;
