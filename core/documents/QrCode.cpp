#include "core/documents/QrCode.h"

#include <qrencode.h>

#include <memory>

namespace amphoe::documents {
namespace {

constexpr int kQuietZone = 4;  // modules, ISO/IEC 18004
// Version 15 has 77 modules: 0.43 mm each in 37 mm, which office telephones still read from paper.
constexpr std::size_t kLongestPayload = 400;

}  // namespace

std::optional<QrCode> QrCode::of(const std::string& payload) {
    if (payload.empty() || payload.size() > kLongestPayload || payload.find('\0') != std::string::npos) {
        return std::nullopt;
    }
    // Mixed modes: capitals and digits of base45 take less room than bytes.
    const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
        QRcode_encodeString(payload.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), &QRcode_free);
    if (code == nullptr) {
        return std::nullopt;
    }
    QrCode result;
    result.modules_ = code->width;
    const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    result.dark_.reserve(count);
    for (std::size_t index = 0; index < count; ++index) {
        result.dark_.push_back((code->data[index] & 1U) != 0);
    }
    return result;
}

void QrCode::draw(cairo_t* canvas, double x, double y, double side) const {
    const double module = side / (modules_ + 2 * kQuietZone);
    cairo_set_source_rgb(canvas, 1, 1, 1);
    cairo_rectangle(canvas, x, y, side, side);
    cairo_fill(canvas);
    cairo_set_source_rgb(canvas, 0, 0, 0);
    for (int row = 0; row < modules_; ++row) {
        for (int column = 0; column < modules_;) {
            // Dark modules side by side become one rectangle: smaller, and no hairlines between them.
            int end = column;
            while (end < modules_ && dark(row, end)) {
                ++end;
            }
            if (end > column) {
                cairo_rectangle(canvas, x + (column + kQuietZone) * module, y + (row + kQuietZone) * module,
                                (end - column) * module, module);
            }
            column = end + 1;
        }
    }
    cairo_fill(canvas);
}

}  // namespace amphoe::documents
