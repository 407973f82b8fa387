package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

/** An identity provider on this machine, as OpenID Connect demands it, at which somebody is signed in already. */
final class IdentityProvider implements AutoCloseable {
    private static final int BITS = 2048;
    private static final int LIFE = 60;

    private final RSAKey key;
    private final HttpServer server;
    private final String issuer;

    /** Who is signed in there. */
    String name = "";

    private IdentityProvider(RSAKey key, HttpServer server) {
        this.key = key;
        this.server = server;
        this.issuer = "http://localhost:" + server.getAddress().getPort();
    }

    static IdentityProvider start() throws IOException, JOSEException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        IdentityProvider provider =
                new IdentityProvider(new RSAKeyGenerator(BITS).keyID("key").generate(), server);
        provider.answer("/.well-known/openid-configuration", """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(provider.issuer));
        provider.answer("/keys", new JWKSet(provider.key).toString());
        server.createContext("/token", exchange -> {
            // the code that was given for a sign-in is its nonce
            String nonce = parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8))
                    .get("code");
            byte[] token = ("{\"access_token\": \"any\", \"token_type\": \"Bearer\", \"id_token\": \""
                            + provider.token(nonce) + "\"}")
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, token.length);
            exchange.getResponseBody().write(token);
            exchange.close();
        });
        server.start();
        return provider;
    }

    private void answer(String path, String json) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, json.getBytes(UTF_8).length);
            exchange.getResponseBody().write(json.getBytes(UTF_8));
            exchange.close();
        });
    }

    private String token(String nonce) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("key").build(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer)
                            .subject("subject of " + name)
                            .audience("portal")
                            .claim("nonce", nonce)
                            .claim("preferred_username", name)
                            .issueTime(Date.from(Instant.now()))
                            .expirationTime(Date.from(Instant.now().plusSeconds(LIFE)))
                            .build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        for (String each : query.split("&")) {
            String[] parts = each.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return parameters;
    }

    /** The settings of a portal that trusts it. */
    String[] settings() {
        String client = "--spring.security.oauth2.client.";
        return new String[] {
            client + "registration.town.client-id=portal",
            client + "registration.town.client-secret=secret",
            client + "registration.town.scope=openid",
            client + "registration.town.client-name=Town Hall",
            client + "provider.town.issuer-uri=" + issuer
        };
    }

    /** Signs somebody in, who is sent there and back; where the portal leads to then. */
    String signIn(Visitor visitor) throws Exception {
        String there = visitor.get("/oauth2/authorization/town")
                .headers()
                .firstValue("location")
                .orElseThrow();
        Map<String, String> asked = parameters(URI.create(there).getRawQuery());
        String back = URI.create(asked.get("redirect_uri")).getPath();
        return Visitor.location(visitor.get(back + "?code=" + asked.get("nonce") + "&state="
                + asked.get("state").replace("=", "%3D")));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
