/** The command {@code export}: draws pictures and animations into files, also where there is no display. */
package symmetrylab.cli.export;
