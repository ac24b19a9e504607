#include "core/documents/BoundedStream.h"

#include <qpdf/Pipeline.hh>
#include <stdexcept>

namespace amphoe::documents {
namespace {

class BoundedText final : public Pipeline {
  public:
    explicit BoundedText(std::size_t most) : Pipeline("bounded", nullptr), most_(most) {}
    void write(unsigned char const* data, std::size_t length) override {
        if (text_.size() + length > most_) {
            throw std::length_error("stream over its limit");
        }
        text_.append(reinterpret_cast<const char*>(data), length);
    }
    void finish() override {}
    std::string take() { return std::move(text_); }

  private:
    std::size_t most_;
    std::string text_;
};

}  // namespace

std::string bounded_stream(QPDFObjectHandle stream, std::size_t most) {
    if (!stream.isStream()) {
        return "";
    }
    BoundedText text(most);
    try {
        return stream.pipeStreamData(&text, 0, qpdf_dl_generalized, true, false) ? text.take() : std::string();
    } catch (const std::length_error&) {
        return "";
    }
}

}  // namespace amphoe::documents
