/**
 * Every sentence a user can read, from one bundle of properties files a language. Uses java.base alone.
 */
package symmetrylab.words;
