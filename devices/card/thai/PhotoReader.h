// The photo of a card: read by its length, with safe fallbacks (thai-id-card.md section 2.2).
#pragma once

#include <functional>
#include <optional>

#include "devices/card/thai/CardFields.h"
#include "devices/card/thai/CommandExchange.h"

namespace amphoe::devices::card {

/// Reads the photo bytes that the image does not know yet. Lives for one attempt of one read.
class PhotoReader {
  public:
    PhotoReader(CommandExchange& exchange, CardImage& image, Layout layout);

    /// Failures are those of the line. A photo that is no JPEG, or one of impossible size, is no failure: the result is
    /// empty and `warnings` gets "photo.invalid" or "photo.dimensions"; "photo.length" when the length field was of no
    /// use.
    domain::Result<std::optional<domain::CardPhoto>> read(const std::function<void(int percent)>& on_percent,
                                                          Warnings& warnings);

  private:
    domain::Result<domain::Done> fetch(std::size_t length, const std::function<void(int percent)>& on_percent);
    std::span<const std::uint8_t> first(std::size_t length) const;
    std::size_t announced_length() const;

    CommandExchange& exchange_;
    CardImage& image_;
    Layout layout_;
    Location photo_;
};

}  // namespace amphoe::devices::card
