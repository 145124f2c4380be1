/** The program of the live page: trains and draws in a browser, without files, threads or a network. */
package symmetrylab.page;
