#include "tests/support/FakeInspection.h"

namespace amphoe::testing {

FakeInspection::FakeInspection() = default;

FakeInspection::~FakeInspection() = default;

domain::Result<ports::PaperFinding> FakeInspection::inspect_file(std::span<const std::uint8_t> bytes, std::stop_token) {
    file.assign(bytes.begin(), bytes.end());
    return file_answer;
}

domain::Result<domain::PaperCodeVerdict> FakeInspection::inspect_code(const std::string& text, std::stop_token) {
    code = text;
    return code_answer;
}

domain::Result<domain::PaperCodeVerdict> FakeInspection::inspect_frame(const domain::Picture&, std::stop_token) {
    ++frames;
    return frame_answer ? frame_answer(frames) : code_answer;
}

}  // namespace amphoe::testing
