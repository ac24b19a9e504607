// A QR code (ISO/IEC 18004) as a matrix that is drawn with rectangles, so that it stays sharp at every size.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/documents/GlibPointers.h"

namespace amphoe::documents {

class QrCode {
  public:
    /// Error correction M. Nothing when the payload is empty or too long to be scanned from a slip.
    static std::optional<QrCode> of(const std::string& payload);

    /// Modules on one side, without the quiet zone.
    int modules() const { return modules_; }
    bool dark(int row, int column) const { return dark_[static_cast<std::size_t>(row * modules_ + column)]; }

    /// Black on white, with the quiet zone of 4 modules inside the square of `side` points at x, y.
    void draw(cairo_t* canvas, double x, double y, double side) const;

  private:
    int modules_ = 0;
    std::vector<bool> dark_;
};

}  // namespace amphoe::documents
