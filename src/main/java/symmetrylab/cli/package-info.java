/**
 * The command line: parse, call, print, exit code. The only package with standard streams; knows nothing of the window.
 */
package symmetrylab.cli;
