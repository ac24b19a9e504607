#include "devices/printer/ProgramPageRaster_linux.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <optional>
#include <vector>

namespace amphoe::devices::printer {
namespace {

using domain::Failure;
using domain::FailureCode;
using namespace std::chrono_literals;

constexpr auto kLongest = 10s;
constexpr std::size_t kMostBytes = std::size_t{200} * 1000 * 1000;
constexpr int kWidest = 10000;

/// A file descriptor that closes itself.
class Descriptor {
  public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() { shut(); }
    int get() const { return number_; }
    void set(int number) { number_ = number; }
    void shut() {
        if (number_ >= 0) {
            close(number_);
        }
        number_ = -1;
    }

  private:
    int number_;
};

bool hand_over(const Descriptor& memory, std::span<const std::uint8_t> bytes) {
    for (std::size_t done = 0; done < bytes.size();) {
        const auto wrote = write(memory.get(), bytes.data() + done, bytes.size() - done);
        if (wrote <= 0) {
            return false;
        }
        done += static_cast<std::size_t>(wrote);
    }
    return lseek(memory.get(), 0, SEEK_SET) == 0;
}

std::optional<pid_t> start(const std::string& program, int page, int dpi, int input, int output) {
    const auto number = std::to_string(page);
    const auto resolution = std::to_string(dpi);
    std::array<const char*, 9> words{
        program.c_str(), "-r", resolution.c_str(), "-f", number.c_str(), "-l", number.c_str(), "-", nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::array<char*, 2> environment{const_cast<char*>("LC_ALL=C.UTF-8"), nullptr};
    pid_t child = 0;
    const int wrong = posix_spawnp(&child, program.c_str(), &actions, nullptr, const_cast<char* const*>(words.data()),
                                   environment.data());
    posix_spawn_file_actions_destroy(&actions);
    return wrong == 0 ? std::optional(child) : std::nullopt;
}

/// Nothing when it takes too long or says too much; the process is then ended.
std::optional<std::vector<std::uint8_t>> listen(const Descriptor& pipe, pid_t child) {
    const auto deadline = std::chrono::steady_clock::now() + kLongest;
    std::vector<std::uint8_t> said;
    std::array<std::uint8_t, 65536> piece{};
    while (said.size() <= kMostBytes) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
        pollfd ready{pipe.get(), POLLIN, 0};
        if (left <= 0ms || poll(&ready, 1, static_cast<int>(left.count())) <= 0) {
            break;
        }
        const auto got = read(pipe.get(), piece.data(), piece.size());
        if (got == 0) {
            return said;
        }
        if (got < 0) {
            break;
        }
        said.insert(said.end(), piece.begin(), piece.begin() + got);
    }
    kill(child, SIGKILL);
    return std::nullopt;
}

/// Binary PPM ("P6"): width, height and 255 as words, one white space, then the rows.
std::optional<domain::Picture> picture_of(const std::vector<std::uint8_t>& ppm) {
    std::array<int, 3> numbers{};
    std::size_t at = 2;
    if (ppm.size() < 8 || ppm[0] != 'P' || ppm[1] != '6') {
        return std::nullopt;
    }
    const auto* const text = reinterpret_cast<const char*>(ppm.data());
    for (auto& number : numbers) {
        while (at < ppm.size() && (ppm[at] == ' ' || ppm[at] == '\n')) {
            ++at;
        }
        const auto read = std::from_chars(text + at, text + ppm.size(), number);
        if (read.ec != std::errc{}) {
            return std::nullopt;
        }
        at = static_cast<std::size_t>(read.ptr - text);
    }
    ++at;
    const auto [width, height, brightest] = numbers;
    const bool sensible = width > 0 && height > 0 && width <= kWidest && height <= kWidest && brightest == 255;
    if (!sensible || ppm.size() < at + static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3) {
        return std::nullopt;
    }
    const auto begin = ppm.begin() + static_cast<std::ptrdiff_t>(at);
    const auto size = static_cast<std::ptrdiff_t>(width) * height * 3;
    return domain::Picture{width, height, {begin, begin + size}, {}};
}

}  // namespace

domain::Result<domain::Picture> ProgramPageRaster::draw(std::span<const std::uint8_t> pdf, int page, int dpi) {
    const Descriptor memory(memfd_create("paper", MFD_CLOEXEC));
    std::array<int, 2> ends{-1, -1};
    if (memory.get() < 0 || !hand_over(memory, pdf) || pipe2(ends.data(), O_CLOEXEC) != 0) {
        return Failure{FailureCode::UnexpectedError, "no memory for a preview"};
    }
    const Descriptor out(ends[0]);
    Descriptor in(ends[1]);
    const auto child = start(program_, page, dpi, memory.get(), in.get());
    in.shut();
    if (!child) {
        return Failure{FailureCode::ServiceNotAvailable, "pdftoppm is not installed"};
    }
    const auto said = listen(out, *child);
    int status = 0;
    waitpid(*child, &status, 0);
    auto picture = said ? picture_of(*said) : std::nullopt;
    if (!picture) {
        return Failure{FailureCode::DocumentInvalid, "the page cannot be drawn"};
    }
    return std::move(*picture);
}

}  // namespace amphoe::devices::printer
