#include "devices/scanner/sane/SaneDevice.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace amphoe::devices::scanner {
namespace {

using domain::Done;
using domain::Failure;
using domain::FailureCode;
using domain::Result;

constexpr std::size_t kMostBytes = std::size_t{300} * 1000 * 1000;
constexpr int kWidest = 20000;
constexpr SANE_Int kPiece = 64 * 1024;
constexpr double kFallbackDpi = 200;

std::string lower(const std::string& text) {
    std::string small = text;
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return small;
}

/// One row of any supported form as RGB.
void append_row(const SANE_Parameters& form, const std::uint8_t* row, std::vector<std::uint8_t>& rgb) {
    for (int x = 0; x < form.pixels_per_line; ++x) {
        if (form.format == SANE_FRAME_RGB) {
            rgb.insert(rgb.end(), row + x * 3, row + x * 3 + 3);
        } else {
            const std::uint8_t bit = row[x / 8] & (0x80U >> (x % 8));
            const std::uint8_t grey = form.depth == 8 ? row[x] : bit != 0 ? 0 : 255;  // one is black
            rgb.insert(rgb.end(), 3, grey);
        }
    }
}

bool is_supported(const SANE_Parameters& form) {
    const bool rgb = form.format == SANE_FRAME_RGB && form.depth == 8;
    const bool grey = form.format == SANE_FRAME_GRAY && (form.depth == 8 || form.depth == 1);
    const int least = rgb               ? form.pixels_per_line * 3
                      : form.depth == 8 ? form.pixels_per_line
                                        : form.pixels_per_line / 8;
    return (rgb || grey) && form.pixels_per_line > 0 && form.pixels_per_line <= kWidest &&
           form.bytes_per_line >= least && form.bytes_per_line <= kWidest * 4;
}

}  // namespace

Failure failure_of(SANE_Status status, const char* doing) {
    const auto code = [&] {
        switch (status) {
            case SANE_STATUS_CANCELLED:
                return FailureCode::ScanCancelled;
            case SANE_STATUS_JAMMED:
                return FailureCode::ScannerJammed;
            case SANE_STATUS_NO_DOCS:
                return FailureCode::ScannerFeederEmpty;
            case SANE_STATUS_COVER_OPEN:
                return FailureCode::ScannerCoverOpen;
            default:
                return FailureCode::ScanFailed;
        }
    }();
    return {code, std::string(doing) + ": " + sane_strstatus(status)};
}

Result<SaneDevice> SaneDevice::open(const std::string& name) {
    SANE_Handle handle = nullptr;
    const auto status = sane_open(name.c_str(), &handle);
    if (status == SANE_STATUS_INVAL) {
        return Failure{FailureCode::ScannerMissing, "no such scanner"};
    }
    if (status != SANE_STATUS_GOOD) {
        return failure_of(status, "open");
    }
    return SaneDevice(handle);
}

SaneDevice::~SaneDevice() {
    if (handle_ != nullptr) {
        sane_cancel(handle_);
        sane_close(handle_);
    }
}

std::optional<SANE_Int> SaneDevice::option(const char* name) const {
    for (SANE_Int index = 1;; ++index) {
        const auto* const known = sane_get_option_descriptor(handle_, index);
        if (known == nullptr) {
            return std::nullopt;
        }
        const bool usable = SANE_OPTION_IS_ACTIVE(known->cap) && SANE_OPTION_IS_SETTABLE(known->cap);
        if (usable && known->name != nullptr && std::strcmp(known->name, name) == 0) {
            return index;
        }
    }
}

bool SaneDevice::set_number(const char* name, int value) {
    const auto index = option(name);
    if (!index) {
        return false;
    }
    const auto* const known = sane_get_option_descriptor(handle_, *index);
    SANE_Word word = known->type == SANE_TYPE_FIXED ? SANE_FIX(value) : value;
    return sane_control_option(handle_, *index, SANE_ACTION_SET_VALUE, &word, nullptr) == SANE_STATUS_GOOD;
}

bool SaneDevice::set_choice(const char* name, std::initializer_list<const char*> words) {
    const auto index = option(name);
    const auto* const known = index ? sane_get_option_descriptor(handle_, *index) : nullptr;
    if (known == nullptr || known->constraint_type != SANE_CONSTRAINT_STRING_LIST) {
        return false;
    }
    for (const auto* const word : words) {
        for (const auto* choice = known->constraint.string_list; *choice != nullptr; ++choice) {
            if (lower(*choice).find(word) == std::string::npos) {
                continue;
            }
            std::vector<char> text(static_cast<std::size_t>(known->size), '\0');
            std::strncpy(text.data(), *choice, text.size() - 1);
            return sane_control_option(handle_, *index, SANE_ACTION_SET_VALUE, text.data(), nullptr) ==
                   SANE_STATUS_GOOD;
        }
    }
    return false;
}

int SaneDevice::resolution() const {
    const auto index = option("resolution");
    SANE_Word word = 0;
    if (!index || sane_control_option(handle_, *index, SANE_ACTION_GET_VALUE, &word, nullptr) != SANE_STATUS_GOOD) {
        return static_cast<int>(kFallbackDpi);
    }
    const bool fixed = sane_get_option_descriptor(handle_, *index)->type == SANE_TYPE_FIXED;
    return std::max(1, fixed ? static_cast<int>(SANE_UNFIX(word)) : word);
}

Result<Done> SaneDevice::prepare(const ports::ScanRequest& request) {
    const bool has_source = option("source").has_value();
    if (request.feeder && has_source && !set_choice("source", {"feeder", "adf"})) {
        return Failure{FailureCode::ScannerFeederEmpty, "the scanner has no feeder"};
    }
    if (!request.feeder) {
        set_choice("source", {"flatbed", "platen"});
    }
    if (request.colour) {
        set_choice("mode", {"color", "colour"});
    } else {
        set_choice("mode", {"gray", "grey"});
    }
    set_number("depth", 8);
    set_number("resolution", request.dpi);
    dpi_ = resolution();
    return Done{};
}

Result<std::optional<ports::ScannedPage>> SaneDevice::next_page(const std::stop_token& stop) {
    if (stop.stop_requested()) {
        return Failure{FailureCode::ScanCancelled, "stopped before the page"};
    }
    const auto started = sane_start(handle_);
    if (started == SANE_STATUS_NO_DOCS) {
        return std::optional<ports::ScannedPage>();
    }
    if (started != SANE_STATUS_GOOD) {
        return failure_of(started, "start");
    }
    auto page = read_page(stop);
    return page ? Result<std::optional<ports::ScannedPage>>(std::optional(std::move(*page)))
                : Result<std::optional<ports::ScannedPage>>(page.error());
}

Result<ports::ScannedPage> SaneDevice::read_page(const std::stop_token& stop) {
    SANE_Parameters form{};
    if (const auto status = sane_get_parameters(handle_, &form); status != SANE_STATUS_GOOD) {
        return failure_of(status, "parameters");
    }
    if (!is_supported(form)) {
        return Failure{FailureCode::ScanFailed, "the scanner delivers a form of picture this program does not read"};
    }
    ports::ScannedPage page;
    page.dpi = dpi_;
    page.picture.width = form.pixels_per_line;
    const auto stride = static_cast<std::size_t>(form.bytes_per_line);
    std::vector<std::uint8_t> rest;
    std::array<SANE_Byte, kPiece> piece{};
    while (true) {
        SANE_Int length = 0;
        const auto status = sane_read(handle_, piece.data(), kPiece, &length);
        if (status == SANE_STATUS_EOF) {
            break;
        }
        if (status != SANE_STATUS_GOOD) {
            return failure_of(status, "read");
        }
        // Only once something has come: a backend's reader thread that is cancelled while it begins may die holding the
        // allocator, and sane_cancel waits for it for ever.
        if (stop.stop_requested()) {
            sane_cancel(handle_);
            return Failure{FailureCode::ScanCancelled, "stopped"};
        }
        rest.insert(rest.end(), piece.begin(), piece.begin() + length);
        std::size_t used = 0;
        for (; rest.size() - used >= stride; used += stride, ++page.picture.height) {
            append_row(form, rest.data() + used, page.picture.rgb);
        }
        rest.erase(rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(used));
        if (page.picture.rgb.size() > kMostBytes) {
            return Failure{FailureCode::ScanTooLarge, "a page above 100 million pixels"};
        }
    }
    if (page.picture.height == 0) {
        return Failure{FailureCode::ScanFailed, "an empty page"};
    }
    return page;
}

}  // namespace amphoe::devices::scanner
