package lt.kopz.portal;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What somebody asks for who has signed in.
 *
 * @param me who asks
 * @param words the language of the answer
 * @param request what is asked for
 */
record Visit(Person me, Words words, HttpServletRequest request) {}
