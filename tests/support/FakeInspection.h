// Says of papers what the test wants.
#pragma once

#include <functional>

#include "core/ports/PaperInspection.h"

namespace amphoe::testing {

class FakeInspection final : public ports::PaperInspection {
  public:
    FakeInspection();
    ~FakeInspection() override;

    domain::Result<ports::PaperFinding> inspect_file(std::span<const std::uint8_t> bytes, std::stop_token) override;
    domain::Result<domain::PaperCodeVerdict> inspect_code(const std::string& text, std::stop_token) override;
    domain::Result<domain::PaperCodeVerdict> inspect_frame(const domain::Picture&, std::stop_token) override;

    std::vector<std::uint8_t> file;
    std::string code;
    int frames = 0;
    domain::Result<ports::PaperFinding> file_answer = ports::PaperFinding{};
    domain::Result<domain::PaperCodeVerdict> code_answer = domain::PaperCodeVerdict{};
    /// By the number of the frame, from 1; without it every frame is answered like a code.
    std::function<domain::Result<domain::PaperCodeVerdict>(int)> frame_answer;
};

}  // namespace amphoe::testing
