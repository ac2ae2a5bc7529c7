package org.duijie.api.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.duijie.api.cli.console.Abort;
import org.duijie.api.cli.console.ExitCode;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.desk.BoundaryFile;
import org.duijie.api.serve.Marketplace;
import org.duijie.api.serve.Marketplace.Shown;
import org.duijie.api.serve.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code duijie serve}: serves the marketplace over HTTP until the process is asked to end. */
@Command(name = "serve", abbreviateSynopsis = true)
final class ServeCommand implements Callable<Integer> {
    private final Voice voice;

    @Option(names = "--port", paramLabel = "N")
    private Optional<String> port = Optional.empty();

    @Option(names = "--host", paramLabel = "ADDRESS")
    private Optional<String> host = Optional.empty();

    @Option(names = "--db", paramLabel = "ADDRESS")
    private Optional<String> db = Optional.empty();

    @Option(names = "--rate", paramLabel = "N")
    private Optional<String> rate = Optional.empty();

    @Option(names = "--tls-cert", paramLabel = "FILE")
    private Optional<String> tlsCert = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE")
    private Optional<String> tlsKey = Optional.empty();

    @Option(names = "--map", paramLabel = "FILE")
    private Optional<String> map = Optional.empty();

    @Option(names = "--second-factor")
    private boolean wantsSecondFactor;

    @Option(names = "--config", paramLabel = "FILE")
    private Optional<String> config = Optional.empty();

    @Option(names = "--demo")
    private boolean isDemo;

    ServeCommand(Voice voice) {
        this.voice = voice;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = new ServiceSettings()
                .flag("port", port)
                .flag("host", host)
                .flag("db", db)
                .flag("rate", rate)
                .flag("tls_cert", tlsCert)
                .flag("tls_key", tlsKey)
                .flag("map", map)
                .flag("second_factor", wantsSecondFactor ? Optional.of("1") : Optional.empty())
                .flag("config", config)
                .read(voice.words());
        if (settings.tlsCert().isPresent() != settings.tlsKey().isPresent()) {
            throw new Abort(voice.words().say("serve.tls.both"));
        }
        Marketplace marketplace = listening(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(marketplace::close, "stop"));
        voice.remark(voice.words().say("serve.listening", address(settings, marketplace)));
        if (!settings.isEncrypted()) {
            voice.remark(voice.words().say("serve.plain"));
        }
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    private Marketplace demo(Settings settings) {
        if (db.isPresent()) {
            throw new Abort(voice.words().say("serve.demo.database"));
        }
        Shown shown = Marketplace.demo(settings, Clock.systemUTC());
        String address = address(settings, shown.marketplace());
        voice.say(DemoTour.lines(address, shown.demo(), shown.today()));
        voice.terminal().out().flush();
        return shown.marketplace();
    }

    private static String address(Settings settings, Marketplace marketplace) {
        return (settings.isEncrypted() ? "https://" : "http://") + settings.host() + ":" + marketplace.port();
    }

    private Marketplace start(Settings settings) {
        if (!Marketplace.isThere(settings)) {
            throw new Abort(voice.words().say("database.NO_FILE", settings.db()));
        }
        return Marketplace.start(settings, Clock.systemUTC());
    }

    private Marketplace listening(Settings settings) {
        try {
            return isDemo ? demo(settings) : start(settings);
        } catch (Marketplace.UnusableTlsException e) {
            throw new Abort(voice.words().say("serve.tls.file", String.valueOf(e.getMessage())));
        } catch (BoundaryFile.UnusableException e) {
            String file = settings.map().orElseThrow();
            throw new Abort(voice.words().say("serve.map." + e.kind(), file, e.detail()));
        } catch (Marketplace.AddressTakenException e) {
            throw new Abort(voice.words().say("serve.taken", settings.host(), Integer.toString(settings.port())));
        }
    }
}
