package org.duijie.api.cli;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.duijie.api.serve.Marketplace;
import org.duijie.api.serve.Marketplace.Shown;
import org.duijie.api.serve.Settings;
import org.duijie.api.store.StoreUnavailableException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code duijie serve}: the marketplace over HTTP, until the process is asked to end. */
@Command(name = "serve", abbreviateSynopsis = true)
final class ServeCommand implements Callable<Integer> {
    private final Voice voice;

    @Option(names = "--port", paramLabel = "N")
    private Optional<String> port = Optional.empty();

    @Option(names = "--host", paramLabel = "ADDRESS")
    private Optional<String> host = Optional.empty();

    @Option(names = "--db", paramLabel = "ADDRESS")
    private Optional<String> db = Optional.empty();

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
                .flag("config", config)
                .read(voice.words());
        Marketplace marketplace = isDemo ? demo(settings) : start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(marketplace::close, "stop"));
        voice.remark(voice.words().say("serve.listening", settings.host(), Integer.toString(marketplace.port())));
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    private Marketplace demo(Settings settings) {
        if (db.isPresent()) {
            throw new Abort(voice.words().say("serve.demo.database"));
        }
        Shown shown = started(() -> Marketplace.demo(settings, Clock.systemUTC()));
        String address = "http://" + settings.host() + ":" + shown.marketplace().port();
        voice.say(DemoTour.lines(address, shown.demo(), shown.today()));
        voice.terminal().out().flush();
        return shown.marketplace();
    }

    private static Marketplace start(Settings settings) {
        return started(() -> Marketplace.start(settings, Clock.systemUTC()));
    }

    private static <T> T started(Supplier<T> start) {
        try {
            return start.get();
        } catch (StoreUnavailableException e) {
            throw new Abort(String.valueOf(e.getMessage()));
        }
    }
}
